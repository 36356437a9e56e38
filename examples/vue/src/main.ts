import { createApp } from 'vue';
import ClientTable from './ClientTable.vue';

createApp(ClientTable).mount('#app');
